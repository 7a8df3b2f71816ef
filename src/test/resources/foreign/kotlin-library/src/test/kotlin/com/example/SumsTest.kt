package com.example

import org.junit.jupiter.api.Test

class SumsTest {
    @Test
    fun adds() = check(Sums.add(2, 2) == 4)
}
