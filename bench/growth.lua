-- Requests out of a file, one a line: method, path, cookies, body, parted by tabs; the lines in turn, from another one each time.
local requests = {}
for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local method, path, cookies, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {["Accept-Encoding"] = "gzip"}
    if cookies ~= "" then headers["Cookie"] = cookies end
    if method == "POST" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
    requests[#requests + 1] = {method, path, headers, method == "POST" and body or nil}
end
math.randomseed(os.time())
local at = math.random(#requests)

function request()
    at = at % #requests + 1
    local next = requests[at]
    return wrk.format(next[1], next[2], next[3], next[4])
end
