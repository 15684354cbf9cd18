package nascope.picture.chart;

/** What a line is drawn through, from left to right. */
interface Points {
    int points();

    /** Step of a point, not before that of the point before it. */
    int step(int point);

    double value(int point);
}
