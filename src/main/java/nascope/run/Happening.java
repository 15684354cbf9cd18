package nascope.run;

import nascope.base.Plain;
import nascope.base.Require;
import nascope.search.Intervention;
import nascope.search.snapshot.SearchSnapshot;

/**
 * One thing that happened in a run, in plain values. In the order in which they happened they are the whole story: a run
 * is kept as a list of them, and told again from it.
 *
 * <p>A run has branches. The first is there from the start and has the number {@value #FIRST_BRANCH}; others are numbered
 * as they come, and a number is never used again. What steps and interventions do, they do to the branch the search is on.
 */
public sealed interface Happening {
    int FIRST_BRANCH = 1;
    int LARGEST_BRANCH = 999_999_999; // what a checkpoint's name has room for
    int LONGEST_NAME = 80;

    /** Picks out of {@code cases} the one for this kind of happening. */
    <R> R match(Cases<R> cases);

    /** What to do about each kind of happening. Whoever tells them apart implements this, and so forgets none. */
    interface Cases<R> {
        R stepped(Stepped happening);

        R intervened(Intervened happening);

        R forked(Forked happening);

        R switched(Switched happening);

        R renamed(Renamed happening);

        R deleted(Deleted happening);
    }

    /** A step was done; the first of a run is the state before the first step. */
    record Stepped(SearchSnapshot snapshot) implements Happening {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepped(this);
        }
    }

    /**
     * Somebody meddled.
     *
     * @param step steps done before it
     * @param intervention what was done
     * @param undo what takes it back
     * @param takesBack whether it takes back the last one that was not taken back
     */
    record Intervened(int step, Intervention intervention, Intervention undo, boolean takesBack) implements Happening {
        public Intervened {
            Require.within("step", step, 0, Integer.MAX_VALUE);
        }

        /** One that takes none back. */
        public Intervened(int step, Intervention intervention, Intervention undo) {
            this(step, intervention, undo, false);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.intervened(this);
        }
    }

    /**
     * A branch began, and the search is on it.
     *
     * @param branch its number
     * @param name what a person calls it
     * @param parent number of the branch it shares its past with
     * @param step the last they share, before anybody meddled after it
     */
    record Forked(int branch, String name, int parent, int step) implements Happening {
        public Forked {
            Require.within("branch", branch, FIRST_BRANCH + 1, LARGEST_BRANCH);
            Require.within("parent", parent, FIRST_BRANCH, branch - 1);
            Require.within("step", step, 0, Integer.MAX_VALUE);
            name = requireName(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forked(this);
        }
    }

    /** The search went to the newest step of a branch. */
    record Switched(int branch) implements Happening {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.switched(this);
        }
    }

    /** A branch got another name. */
    record Renamed(int branch, String name) implements Happening {
        public Renamed {
            name = requireName(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renamed(this);
        }
    }

    /** A branch was given up. */
    record Deleted(int branch) implements Happening {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deleted(this);
        }
    }

    private static String requireName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME)
            throw new IllegalArgumentException(
                    Plain.text("name must have 1 to %d characters, got %d", LONGEST_NAME, stripped.length()));
        return stripped;
    }
}
