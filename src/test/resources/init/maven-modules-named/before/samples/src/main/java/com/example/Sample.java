package com.example;

public class Sample {}
