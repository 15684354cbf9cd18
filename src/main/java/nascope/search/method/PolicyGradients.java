package nascope.search.method;

import java.util.List;

/** The policy gradients that DSNAS can learn by: a new one is a class and a line here. */
final class PolicyGradients {
    /** The first is the default. */
    static final List<PolicyGradient> ALL = List.of(new EdgesPolicyGradient(), new WiringPolicyGradient());

    private PolicyGradients() {}
}
