package com.example.app;

class App {}
