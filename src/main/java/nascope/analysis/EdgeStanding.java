package nascope.analysis;

/**
 * Where an edge stands after the steps so far, which a step alone does not tell.
 *
 * @param leader column of its steady leader, or {@link SteadyLeader#NOBODY}
 * @param sign of its mean cost over the last {@value EdgeFilm#COST_STEPS} steps: 1 where it drains, −1 where it fills, 0
 *     where neither is sure
 */
public record EdgeStanding(int leader, int sign) {}
