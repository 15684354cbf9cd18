/** The phases of a step in slow motion, drawn over the cells. */
package nascope.picture.phase;
