package com.example;

public final class Samples {

    public static final int ONE = 1;

    private Samples() {}
}
