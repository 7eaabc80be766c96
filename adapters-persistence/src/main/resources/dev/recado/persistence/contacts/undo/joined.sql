select put_back('conversations', c.was) as done
from contact_merge_moves j
  join contact_merge_moves c on c.tenant_id = :tenant and c.merge_id = :merge
    and c.kind = 'conversation' and c.row_key = j.row_key
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
