package nascope;

/** Starts NAScope. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(org.nd4j.linalg.factory.Nd4j.ones(2));
    }
}
