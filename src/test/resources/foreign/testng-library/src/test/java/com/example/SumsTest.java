package com.example;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

public class SumsTest {

    @Test
    public void adds() {
        assertEquals(Sums.add(2, 2), 4);
    }
}
