package com.example.a;

class A {}
