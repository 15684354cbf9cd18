package nascope.importing.dialect;

import java.util.List;

/** The list of all dialects. */
public final class Dialects {
    /**
     * Every dialect, in the order in which they are offered a line: tables and genotypes first, as they go on over lines
     * and occur in all programs.
     */
    public static final List<Dialect> ALL = List.of(
            new PrintedTables(),
            new GenotypeLines(),
            new EpochLines(),
            new PtDarts(),
            new PortLines(),
            new AutoDl(),
            new NasLib(),
            new NniJson(),
            new NascopeLines(),
            new JsonRecords(),
            new ErrorsJson(),
            new Stages(),
            new SharpDarts());

    private Dialects() {}
}
