package nascope.net.fused;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.plan.Team;
import nascope.net.fused.rows.Audit;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.RowStore;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final Team team = new Team(1);
    private final Audit audit = Audit.on();
    private final Plan plan = plan(audit);
    private final FusedFeatureMap map = map(audit);

    private Plan plan(Audit ofPlan) {
        return new Plan(team, 2, WorkClock.NONE, ofPlan);
    }

    private static FusedFeatureMap map(Audit ofMap) {
        FusedFeatureMap map = new FusedFeatureMap(2, 1, 3, 5, 7, new RowStore(), ofMap);
        map.keepValues();
        return map;
    }

    private static Stage stage(Team.Task task) {
        return new Stage("Relu forward", Work.ELEMENTWISE, task);
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void namesTheStageAndTheNumbersThatItDoesNotDeclare() {
        plan.next(stage((block, scratch) -> map.value(block)))
                .touches(map.gradients())
                .add();

        assertThatThrownBy(plan::carryOut)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stage Relu forward must declare that it touches values of a map 3×5×7");
    }

    @Test
    void refusesNumbersOfAnotherBlock() {
        plan.next(stage((block, scratch) -> map.value(1))).touches(map.values()).add();

        assertThatThrownBy(plan::carryOut)
                .hasMessage("stage Relu forward must touch block 0 alone of values of a map 3×5×7, touches block 1");
    }

    @Test
    void refusesSumsOverAllBlocksThatAreTouchedInsteadOfGathered() {
        BatchNorm norm = new BatchNorm(map, plan);
        plan.next(stage((block, scratch) -> norm.mean(0)))
                .touches(norm.statistics())
                .add();

        assertThatThrownBy(plan::carryOut)
                .hasMessage("stage Relu forward must declare that it gathers statistics of a map 3×5×7");
    }

    @Test
    void letsDeclaredAccessPassAndTheOwnerBetweenPlans() {
        BatchNorm norm = new BatchNorm(map, plan);
        norm.forward();
        plan.next(stage((block, scratch) -> map.value(block)[0][0][0] = (float) norm.mean(0)))
                .gathers(norm.statistics())
                .touches(map.values())
                .add();

        assertThatCode(plan::carryOut).doesNotThrowAnyException();
        assertThatCode(() -> map.value(1)).doesNotThrowAnyException();
    }

    @Test
    void looksAtNothingWhereItIsOff() {
        FusedFeatureMap unwatched = map(Audit.OFF);
        Plan unwatchedPlan = plan(Audit.OFF);
        unwatchedPlan.next(stage((block, scratch) -> unwatched.value(block))).add();

        assertThatCode(unwatchedPlan::carryOut).doesNotThrowAnyException();
    }
}
