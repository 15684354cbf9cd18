/** Charts over the steps of a run. */
package nascope.picture.chart;
