/** {@snippet lang=java : 2 + 2; // => 5
 * } */
module org.acme {}
