package nascope.search.snapshot;

/**
 * What a step teaches, and under which gates. Whatever is taught, every pass of a step is run and measured, so that
 * losses and costs are known also where nothing learns from them.
 *
 * @param target who learns from a step
 * @param alphaFrozen alpha stands still whatever the target is
 * @param randomGates each gate is one-hot, drawn uniformly from the open operations of its edge whatever alpha says;
 *     alpha, on which the gates then do not depend, stands still
 */
public record TrainingMode(Target target, boolean alphaFrozen, boolean randomGates) {
    /** A search that nobody meddles with. */
    public static final TrainingMode STANDARD = new TrainingMode(Target.BOTH, false, false);

    /** Who learns from a step. */
    public enum Target {
        BOTH("both"),
        WEIGHTS("weights"),
        ALPHA("alpha");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean alphaLearns() {
        return target != Target.WEIGHTS && !alphaFrozen && !randomGates;
    }

    public boolean weightsLearn() {
        return target != Target.ALPHA;
    }
}
