package nascope.net.fused;

import java.util.Optional;
import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;

/** The place in the plan of a map that is computed from another alone: which numbers are touched, and who gives what back. */
final class MapPrimitive implements Primitive {
    private final MapTask task;
    private final FusedFeatureMap in;
    private final FusedFeatureMap out;
    private final Plan plan;
    private final Stage forward;
    private final Stage backward;
    private final Optional<Runnable> addingUp; // empty without a weight
    private boolean adds;
    private boolean ofWeight;

    /** @param work what it counts as */
    MapPrimitive(MapTask task, Work work, Plan plan) {
        this.task = task;
        this.plan = plan;
        in = task.in();
        out = task.out();
        String name = task.getClass().getSimpleName();
        forward = new Stage(name + " forward", work, task::forward);
        backward = new Stage(name + " backward", work, this::backward);
        addingUp = task.weightGradient().map(PartGradient::addingUp);
    }

    @Override
    public void forward() {
        out.beWritten();
        plan.next(forward).touches(in.values()).touches(out.values()).add();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        ofWeight = wanted.ofWeights() && addingUp.isPresent();
        plan.next(backward).touches(out.gradients()).touches(out.values()).touches(in.values());
        if (task.givesGradient()) {
            adds = in.takeGradient();
            plan.touches(in.gradients());
        }
        plan.add();
        plan.ending(out.returning());
        if (ofWeight) plan.ending(addingUp.orElseThrow());
    }

    private void backward(int block, Scratch scratch) {
        task.backward(block, adds, ofWeight, scratch);
    }
}
