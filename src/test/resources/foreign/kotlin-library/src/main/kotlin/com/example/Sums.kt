package com.example

object Sums {
    @JvmStatic
    fun add(a: Int, b: Int): Int = a + b
}

data class Point(val x: Int, val y: Int)
