package nascope.picture;

/**
 * Where a painted chart has its steps, for a cursor over it.
 *
 * @param scale from left to right
 * @param top px where its plots begin
 * @param bottom px where they end
 */
public record ChartPlace(StepScale scale, double top, double bottom) {}
