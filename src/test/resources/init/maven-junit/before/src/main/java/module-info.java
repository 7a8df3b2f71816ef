module sums {}
