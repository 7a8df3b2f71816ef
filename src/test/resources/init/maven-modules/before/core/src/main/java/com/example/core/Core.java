package com.example.core;

class Core {}
