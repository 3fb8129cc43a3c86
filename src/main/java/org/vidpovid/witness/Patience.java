package org.vidpovid.witness;

import module java.base;
import module java.net.http;

/**
 * Asks another machine, and waits only so long for all of its answer: one that sends a byte a minute is as silent as one that sends none.
 */
public final class Patience {

    private Patience() {}

    /**
     * The answer.
     *
     * @param most bytes of it
     * @throws HttpTimeoutException if it was not whole in time
     * @throws IOException if there was none, or one longer than that
     */
    public static HttpResponse<byte[]> ask(HttpClient client, HttpRequest request, Duration time, int most) throws IOException {
        var asked = client.sendAsync(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
        try {
            return asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            asked.cancel(true);
            throw new HttpTimeoutException("not in " + time);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException _) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
