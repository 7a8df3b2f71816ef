package com.example;

public class Sums {}
