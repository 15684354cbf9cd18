/** Times search steps on random images, and tells what their time and memory go into. */
package nascope.bench;
