def square(n):
    return n * n


# @start region=squares
print(*[square(n) for n in range(3)])  # => 0 1 4
# @end
