package com.example.sums;

public class Sums {}
