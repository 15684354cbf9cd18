/**
 * What is kept on disk. A run is a folder with {@code run.jsonl}, JSON Lines: a header with full provenance, then a
 * record a step, each written as a whole line as soon as the step is done, so that a killed program leaves a file that
 * is readable to its last whole record; {@code genotype.txt}, the architecture by both rules; {@code events.csv}, what
 * happened; checkpoints, which save time and no more; {@code run.lock}, which lets one writer in at a time; and {@code
 * name.txt} where a person gave it a name. Beside runs there are settings files and presets, which are JSON objects.
 * Everything read here is data from strangers: bounded, checked, and refused
 * with a message that names file, line, rule and what was found.
 */
@NullMarked
package nascope.record;

import org.jspecify.annotations.NullMarked;
