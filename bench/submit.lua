-- One application after the other, each under a key of its own, by the programs of many people.
local n = 0
local run = os.getenv("BENCH_RUN")
local body = [[{"service": "residence", "language": "uk", "answers": {
    "applicant": {"last": "Левченко", "first": "Оксана", "middle": "Ігорівна"}, "born": "1990-06-05", "identityDocument": "АА 123456",
    "address": "вулиця Ярославська, 7", "basis": "owner", "registeredElsewhere": false, "phone": "+380501112233"}}]]

function request()
    n = n + 1
    return wrk.format("POST", "/api/applications", {
        ["Authorization"] = "Bearer vp_bench" .. (n % 64), ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. n}, body)
end
