package nascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import nascope.app.live.BranchWords;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.Timeline;
import nascope.search.settings.SearchSettings;
import org.jspecify.annotations.Nullable;

/** The branches of the run, and what can be done with them. */
public final class BranchesViewModel {
    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<List<BranchRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<BranchRow> renamed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private @Nullable BranchRow doomed; // deleted if the person says yes; null if there is no question

    BranchesViewModel(LiveSearch live) {
        this.live = live;
        live.steps().timelineProperty().addListener((property, before, now) -> show(now));
        show(live.steps().timelineProperty().get());
    }

    /** All branches in the order in which they began. */
    public ReadOnlyObjectProperty<List<BranchRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Why nothing can be done with them here, in a sentence; empty where something can. */
    ObservableValue<String> elsewhereProperty() {
        return live.elsewhereProperty();
    }

    /** The branch that is about to get another name; null if none is. */
    public ReadOnlyObjectProperty<BranchRow> renamedProperty() {
        return renamed.getReadOnlyProperty();
    }

    /** What a person must answer before a branch is deleted; empty if there is nothing to answer. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The branch the search is on. */
    public BranchRow current() {
        return rows.get().stream().filter(BranchRow::current).findFirst().orElseThrow();
    }

    /** All branches as a tree: each below the one it comes from, before those that come from another. */
    public List<BranchRow> tree() {
        List<BranchRow> tree = new ArrayList<>();
        rows.get().stream().filter(row -> row.parent() == 0).forEach(row -> grow(tree, row));
        return tree;
    }

    private void grow(List<BranchRow> tree, BranchRow row) {
        tree.add(row);
        rows.get().stream().filter(child -> child.parent() == row.id()).forEach(child -> grow(tree, child));
    }

    /** Steps of the current branch that are a branch's own. */
    public record Stretch(BranchRow branch, int from, int to) {}

    /** What the current branch is made of, from its newest step back to the first. */
    public List<Stretch> lineage() {
        List<Stretch> parts = new ArrayList<>();
        BranchRow line = current();
        int to = line.newest();
        for (; line.parent() != 0; line = leaves(line)) {
            parts.add(new Stretch(line, line.forkStep(), to));
            to = line.forkStep();
        }
        parts.add(new Stretch(line, 0, to));
        return parts;
    }

    /**
     * The branch whose own steps a branch leaves: not the one it began on if it goes back to before that one began.
     *
     * @param row not the first branch
     */
    public BranchRow leaves(BranchRow row) {
        BranchRow line = row(row.parent());
        while (line.parent() != 0 && row.forkStep() <= line.forkStep()) line = row(line.parent());
        return line;
    }

    private BranchRow row(int id) {
        return rows.get().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    // -- commands

    /** The search goes to the newest step of a branch. */
    public void switchTo(BranchRow row) {
        if (!row.current()) live.commandToBranches(run -> run.switchTo(row.id()));
    }

    /** The search goes to the branch that began after the current one, or from the last to the first. */
    public void switchToNext() {
        List<BranchRow> all = rows.get();
        switchTo(all.get((all.indexOf(current()) + 1) % all.size()));
    }

    /** A person is going to write another name. */
    public void beginRenaming(BranchRow row) {
        renamed.set(row);
    }

    public void beginRenamingCurrent() {
        beginRenaming(current());
    }

    /** Takes over the name that was written; an empty one leaves the old. */
    public void rename(String name) {
        BranchRow row = renamed.get();
        renamed.set(null);
        String stripped = name.strip();
        if (row == null || stripped.isEmpty() || stripped.equals(row.name())) return;
        String kept = stripped.substring(0, Math.min(stripped.length(), Happening.LONGEST_NAME));
        live.commandToBranches(run -> run.rename(row.id(), kept));
    }

    public void cancelRenaming() {
        renamed.set(null);
    }

    /** Gives a branch up; asks first where steps would be lost. */
    public void delete(BranchRow row) {
        if (!row.deletable()) return;
        if (row.ownSteps() == 0) {
            delete(row.id());
            return;
        }
        doomed = row;
        question.set(Numbers.text(
                Texts.text("app.timeline.BranchesViewModel.delete-s-and-its-d"),
                row.name(),
                row.ownSteps(),
                row.ownSteps() == 1
                        ? Texts.text("app.timeline.BranchesViewModel.step")
                        : Texts.text("app.timeline.BranchesViewModel.steps")));
    }

    /** The answer is yes. */
    public void confirmDeletion() {
        Optional.ofNullable(doomed).ifPresent(row -> delete(row.id()));
        keep();
    }

    /** The answer is no. */
    public void keep() {
        doomed = null;
        question.set("");
    }

    private void delete(int branch) {
        live.commandToBranches(run -> run.delete(branch));
    }

    private void show(Timeline timeline) {
        rows.set(timeline.branches().stream()
                .map(branch -> row(branch, timeline, live.settings()))
                .toList());
        keep();
        cancelRenaming();
    }

    private static BranchRow row(Branch branch, Timeline timeline, SearchSettings settings) {
        boolean current = branch.id() == timeline.currentId();
        boolean parent = timeline.branches().stream().anyMatch(other -> other.parent() == branch.id());
        boolean deletable = !current && !parent && branch.id() != Happening.FIRST_BRANCH;
        return new BranchRow(
                branch.id(),
                BranchWords.name(branch, settings),
                current,
                branch.parent(),
                branch.forkStep(),
                branch.newest(),
                deletable);
    }
}
