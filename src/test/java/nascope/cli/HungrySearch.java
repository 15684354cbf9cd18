package nascope.cli;

import java.util.ArrayList;
import java.util.List;
import nascope.log.Trace;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.snapshot.SearchSnapshot;

/** The command line with an engine that takes in its third step all the memory there is, to the last bytes. */
final class HungrySearch {
    private HungrySearch() {}

    public static void main(String[] arguments) {
        Trace.begin();
        System.exit(Nascope.commandLine(settings -> new Hungry(new FakeSearch(settings)))
                .execute(arguments));
    }

    private static final class Hungry extends ForwardingSearch {
        private static final int SMALLEST = 16; // bytes

        private final List<byte[]> eaten = new ArrayList<>(1 << 16);

        Hungry(FakeSearch search) {
            super(search);
        }

        @Override
        public SearchSnapshot step() {
            if (snapshot().step() < 2) return super.step();
            OutOfMemoryError last = new OutOfMemoryError();
            for (int size = 1 << 20; size >= SMALLEST; size /= 2) last = eat(size);
            throw last;
        }

        private OutOfMemoryError eat(int size) {
            try {
                while (true) eaten.add(new byte[size]);
            } catch (OutOfMemoryError e) {
                return e;
            }
        }
    }
}
