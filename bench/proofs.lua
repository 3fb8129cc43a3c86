-- asks for entries all over the log, one after the other: wrk --script=bench/proofs.lua
local size = tonumber(os.getenv("BENCH_SIZE"))
math.randomseed(1)

function request()
  return wrk.format("GET", "/verify?entry=" .. math.random(0, size - 1))
end
