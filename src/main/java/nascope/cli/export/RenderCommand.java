package nascope.cli.export;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.ProgressLine;
import nascope.cli.say.Terminal;
import nascope.export.RecordedBranch;
import nascope.export.RunViews;
import nascope.export.named.AnyFile;
import nascope.export.named.FileForm;
import nascope.export.named.FileKind;
import nascope.export.named.Wanted;
import nascope.picture.RunView;
import nascope.picture.look.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nascope render}: pictures and films of a run that is there. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = ProgramVersion.class,
        description = {
            "${bundle:cli.export.RenderCommand.description.what}",
            "${bundle:cli.export.RenderCommand.description.film}"
        },
        footer = {
            "",
            "${bundle:cli.export.RenderCommand.example.what}",
            "${bundle:cli.export.RenderCommand.example.command}",
            "${bundle:cli.export.RenderCommand.example.film}"
        })
public final class RenderCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

    private static final Set<FileKind> SHOWN = EnumSet.of(FileKind.PICTURE, FileKind.FILM, FileKind.PAGE);

    @Spec
    private CommandSpec spec;

    @Mixin
    private TakenRun taken = new TakenRun();

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "all",
            completionCandidates = Views.class,
            descriptionKey = "cli.export.RenderCommand.view")
    private String view;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            descriptionKey = "cli.export.RenderCommand.theme")
    private String theme;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = Wanted.WIDTH + "x" + Wanted.HEIGHT,
            descriptionKey = "cli.export.RenderCommand.size")
    private String size;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.export.RenderCommand.scale")
    private double scale;

    @Option(names = "--ghost", paramLabel = "BRANCH", descriptionKey = "cli.export.RenderCommand.ghost")
    private @Nullable String ghost;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.step")
    private @Nullable Integer step;

    @Option(names = "--from", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.export.RenderCommand.from")
    private int from;

    @Option(names = "--to", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.to")
    private @Nullable Integer to;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.every")
    private @Nullable Integer every;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "" + Wanted.PER_SECOND,
            descriptionKey = "cli.export.RenderCommand.fps")
    private double fps;

    /** What {@code --view} may be. */
    static final class Views implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RunViews.recorded().iterator();
        }
    }

    @Override
    public Integer call() {
        FileKind kind = AnyFile.kind(taken.out())
                .filter(SHOWN::contains)
                .orElseThrow(
                        () -> taken.wrong(Texts.text("cli.export.RenderCommand.no-such-form", forms(), taken.out())));
        if (!(scale > 0 && scale <= Wanted.MOST_SCALE))
            throw taken.wrong(
                    Texts.text("cli.export.RenderCommand.scale-must-be", Wanted.MOST_SCALE, Double.toString(scale)));
        if (!(fps > 0 && fps <= Wanted.MOST_PER_SECOND))
            throw taken.wrong(
                    Texts.text("cli.export.RenderCommand.fps-must-be", Wanted.MOST_PER_SECOND, Double.toString(fps)));
        RunView shown = RunViews.of(view)
                .filter(known -> RunViews.recorded().contains(view))
                .orElseThrow(() -> taken.wrong(Texts.text(
                        "cli.export.RenderCommand.view-must-be", String.join(", ", RunViews.recorded()), view)));
        Theme look = look();
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches())
            throw taken.wrong(
                    Texts.text("cli.export.RenderCommand.size-must-be", Wanted.LEAST_SIDE, Wanted.MOST_SIDE, size));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        RecordedBranch branch = taken.read(Optional.ofNullable(ghost), progress);
        int newest = branch.newest();
        Wanted wanted = new Wanted(
                shown,
                look,
                side(sides.group(1)),
                side(sides.group(2)),
                scale,
                taken.within("--step", step == null ? newest : step, 0, newest),
                kind == FileKind.FILM ? frames(newest) : List.of(newest),
                fps);
        Writing.file(branch, wanted, taken.out(), progress);
        spec.commandLine().getOut().println("written: " + taken.out());
        return ExitCode.OK;
    }

    private List<Integer> frames(int newest) {
        int last = taken.within("--to", to == null ? newest : to, 0, newest);
        int first = taken.within("--from", from, 0, last);
        int distance = taken.within("--every", every == null ? Wanted.distance(first, last) : every, 1, newest + 1);
        return RecordedBranch.steps(first, last, distance);
    }

    private Theme look() {
        return switch (theme) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw taken.wrong(Texts.text("cli.export.RenderCommand.theme-must-be", theme));
        };
    }

    private int side(String text) {
        int px = Integer.parseInt(text);
        if (px < Wanted.LEAST_SIDE || px > Wanted.MOST_SIDE)
            throw taken.wrong(
                    Texts.text("cli.export.RenderCommand.size-must-be", Wanted.LEAST_SIDE, Wanted.MOST_SIDE, size));
        return px;
    }

    private static String forms() {
        return AnyFile.forms().stream()
                .filter(form -> SHOWN.contains(form.kind()) && form.mark().startsWith("."))
                .map(FileForm::mark)
                .collect(Collectors.joining(", "));
    }
}
