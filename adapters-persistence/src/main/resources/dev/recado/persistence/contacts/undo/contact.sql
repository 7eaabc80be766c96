select put_back('contacts', gone) as done
from contact_merges where tenant_id = :tenant and id = :merge
