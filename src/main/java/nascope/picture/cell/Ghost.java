package nascope.picture.cell;

import nascope.search.snapshot.SearchSnapshot;

/**
 * The same step on another line, outlined over the edges.
 *
 * @param name of the line
 * @param snapshot of the same search space
 */
public record Ghost(String name, SearchSnapshot snapshot) {}
