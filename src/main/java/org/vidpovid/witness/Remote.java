package org.vidpovid.witness;

import module java.base;
import module java.net.http;

/** Another machine, of which nothing is known but its address. */
public final class Remote {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private Remote() {}

    /**
     * An address under which there are others, without a slash at its end.
     *
     * @throws IllegalArgumentException unless it is one of HTTP with a host
     */
    public static URI address(String text) {
        var address = URI.create(text.replaceFirst("/+$", ""));
        if (!Set.of("http", "https").contains(Objects.toString(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return address;
    }

    /** One that goes nowhere but where it is sent. */
    public static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * The answer, for all of which is waited only so long: a machine that sends a byte a minute is as silent as one that sends none.
     *
     * @param most bytes of it
     * @throws HttpTimeoutException if it was not whole in time
     * @throws IOException if there was none, or one longer than that
     */
    public static HttpResponse<byte[]> ask(HttpClient client, HttpRequest request, Duration patience, int most) throws IOException {
        var asked = client.sendAsync(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            asked.cancel(true);
            throw new HttpTimeoutException("not in " + patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException _) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
