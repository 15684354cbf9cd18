package nascope.search.method;

import java.util.List;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.setting.Setting;

/** The search methods: a new one is a class and a line here. */
public final class Methods {
    /** In the order in which they are shown. */
    public static final List<SearchMethod> ALL = List.of(new Darts(), new Snas(), new Dsnas(), new Gdas(), new DrNas());

    private Methods() {}

    /** Settings that concern one method alone, in the order in which they are shown. */
    public static List<Setting<?>> settings() {
        return ALL.stream()
                .<Setting<?>>flatMap(method -> method.settings().stream())
                .toList();
    }

    /**
     * The method of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SearchMethod named(String name) {
        for (SearchMethod method : ALL) if (method.name().equals(name)) return method;
        throw new IllegalArgumentException(Plain.text(
                "method must be one of %s, got %s",
                ALL.stream().map(SearchMethod::name).collect(Collectors.joining(", ")), name));
    }
}
