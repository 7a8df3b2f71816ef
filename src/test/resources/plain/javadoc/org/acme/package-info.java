/// ```java
/// 1 + 1 // => 3
/// ```
package org.acme;
