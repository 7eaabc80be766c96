# The smoke test of the go-live guide with PowerShell and Invoke-RestMethod alone; ./recado smoke does the same.
#
# PowerShell 7 or newer.
#
#   $env:SMOKE_PASSWORD = '…'
#   docs/smoke/smoke.ps1 -Url https://recado.example.com -Email ana@example.com -To 5511987654321
#
# Without SMOKE_PASSWORD the password is asked for. Exit code 0 when all eight steps passed.
#Requires -Version 7
param(
  [string] $Url = 'http://127.0.0.1:3000',
  [string] $Email = 'admin@recado.local',
  [Parameter(Mandatory = $true)] [string] $To,
  [string] $Unit = '',
  [int] $Wait = 180,
  [string] $Simulator = ''
)

$ErrorActionPreference = 'Stop'
$Url = $Url.TrimEnd('/')
$Simulator = $Simulator.TrimEnd('/')
$names = @(
  'The server answers',
  'The administrator signs in',
  'There is a unit',
  'The unit connects and gets a QR code',
  'Its status before the scan',
  'Its status after the scan',
  'A message is sent',
  'Its repetition sends nothing'
)
$script:passed = 0
$script:headers = @{}

if ($env:SMOKE_PASSWORD) {
  $password = $env:SMOKE_PASSWORD
} else {
  $secure = Read-Host -AsSecureString "Password of $Email"
  $password = [System.Net.NetworkCredential]::new('', $secure).Password
}

function Pass($seen) {
  Write-Host "✓ $($script:passed + 1). $($names[$script:passed]): $seen"
  $script:passed++
}

function Fail($why) {
  Write-Host "✗ $($script:passed + 1). $($names[$script:passed]): $why"
  for ($left = $script:passed + 1; $left -lt $names.Count; $left++) {
    Write-Host "- $($left + 1). $($names[$left]): not tried"
  }
  Write-Host "SMOKE TEST $($script:passed)/$($names.Count) FAILED"
  exit 1
}

# The answer, or a failure of the step unless the status is $Allowed.
function Call($method, $path, $body = $null, $allowed = 0) {
  $request = @{
    Method = $method; Uri = "$Url$path"; Headers = $script:headers
    ContentType = 'application/json; charset=utf-8'; TimeoutSec = 40
  }
  if ($null -ne $body) {
    $request.Body = [System.Text.Encoding]::UTF8.GetBytes(($body | ConvertTo-Json -Compress))
  }
  try {
    return Invoke-RestMethod @request
  } catch {
    $response = $_.Exception.Response
    if ($null -eq $response) { Fail "cannot be reached ($($_.Exception.Message))" }
    $status = [int] $response.StatusCode
    if ($status -eq $allowed) { return $null }
    Fail "status ${status}: $($_.ErrorDetails.Message)"
  }
}

$health = Call 'GET' '/health'
if ($health.status -ne 'ok') { Fail "not ok: $($health.status)" }
Pass 'ok'

$signedIn = Call 'POST' '/admin/login' @{ email = $Email; password = $password }
if (-not $signedIn.accessToken) { Fail 'no access token' }
$script:headers = @{ Authorization = "Bearer $($signedIn.accessToken)" }
Pass $Email

$units = @(Call 'GET' '/admin/units' | ForEach-Object { $_ })
$chosen = $units | Where-Object { -not $Unit -or $_.id -eq $Unit -or $_.slug -eq $Unit } | Select-Object -First 1
if ($null -eq $chosen) { Fail "none called $Unit" }
$id = $chosen.id
Pass $chosen.name

$pairing = Call 'POST' "/units/$id/whatsapp/connect" @{ provider = 'evolution'; credentials = @{} } 409
$connected = $null -eq $pairing
if ($connected) {
  Pass 'it is connected already, going on'
} else {
  $code = $pairing.connection.qrCode
  for ($tries = 0; $tries -lt 30 -and "$code".Length -lt 50; $tries++) {
    Start-Sleep -Seconds 1
    $code = (Call 'GET' "/units/$id/whatsapp/status").qrCode
  }
  if ("$code".Length -lt 50) { Fail 'no QR code' }
  Pass "a code of $("$code".Length) characters"
}

$seen = Call 'GET' "/units/$id/whatsapp/status"
$right = if ($connected) { @('connected') } else { @('qr', 'connecting') }
if ($right -notcontains $seen.status) { Fail "$($seen.status), $($seen.reason)" }
Pass "$($seen.status), $($seen.reason)"

if (-not $connected) {
  if ($Simulator) {
    $Wait = 5
    # One that no other unit has: a number belongs to one.
    $phone = "55119$(Get-Random -Minimum 70000000 -Maximum 100000000)"
    $scan = @{ instance = $pairing.connection.instanceId; phone = $phone } | ConvertTo-Json -Compress
    try {
      $null = Invoke-RestMethod -Method Post -Uri "$Simulator/simulator/api/scan" -Body $scan -ContentType 'application/json'
    } catch {
      Fail 'the simulator does not scan'
    }
  } else {
    Write-Host "  Scan the code now: $Url/ui/connections/$id (waiting up to $Wait s)"
  }
}
$begun = Get-Date
while ($true) {
  $seen = Call 'GET' "/units/$id/whatsapp/status"
  if ($seen.status -eq 'connected') { break }
  if (((Get-Date) - $begun).TotalSeconds -ge $Wait) { Fail "not within $Wait s, last seen: $($seen.status), $($seen.reason)" }
  Start-Sleep -Seconds 1
}
if (-not $connected -and $seen.reason -ne 'scan_completed') { Fail "reason: $($seen.reason)" }
if (-not $seen.connectedAt) { Fail 'no connectedAt' }
if ($seen.qrCode) { Fail 'still a QR code' }
Pass "connected, $($seen.reason), seen after $([int] ((Get-Date) - $begun).TotalSeconds) s"

$request = @{
  phone = $To; message = 'Recado: teste / smoke test'; unitId = $id
  clientMessageId = "smoke-$([guid]::NewGuid())"
}
$message = (Call 'POST' '/messages' $request).internalId
$begun = Get-Date
while ($true) {
  $sent = Call 'GET' "/messages/$message"
  if (@('sent', 'delivered', 'read') -contains $sent.status) { break }
  if (((Get-Date) - $begun).TotalSeconds -ge 60) { Fail "not sent within 60 s: $($sent.status)" }
  Start-Sleep -Seconds 1
}
Pass "to ****$($To.Substring([Math]::Max(0, $To.Length - 2))), $($sent.status)"

$again = Call 'POST' '/messages' $request
if (-not $again.deduplicated -or $again.internalId -ne $message) { Fail 'not recognised as a repetition' }
Pass 'deduplicated'

Write-Host "SMOKE TEST $($script:passed)/$($names.Count) PASSED"
