package com.example

class Sums
