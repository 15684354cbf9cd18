/** When what is computed: stages in levels, spread over a team of threads. */
package nascope.net.fused.plan;
