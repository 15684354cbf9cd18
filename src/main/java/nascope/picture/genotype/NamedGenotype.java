package nascope.picture.genotype;

import nascope.space.Genotype;

/**
 * A genotype and what it is called.
 *
 * @param name in a few words; empty if it has none
 */
public record NamedGenotype(String name, Genotype genotype) {}
