package org.vidpovid.openid;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.*;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.Environment;
import org.vidpovid.law.Text;
import org.vidpovid.openid.Provider.Claim;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.Signs;

/** Reads {@code vidpovid.signin.providers[…]}; what is wrong there is one sentence before anything starts. */
public final class ProviderSettings {

    private static final String ALL = "vidpovid.signin.providers";

    /** One provider, as it is written. */
    record Written(@Nullable String id, @Nullable Map<String, String> name, @Nullable String issuer,
                   @Nullable String clientId, @Nullable String clientSecret, @Nullable List<String> scopes,
                   @Nullable String level, @Nullable Map<String, String> levels, @Nullable String numbersFrom,
                   @Nullable Map<String, String> claims, @Nullable Boolean userinfo) {}

    private static final class Wrong extends RuntimeException {
        Wrong(String sentence) {
            super(sentence);
        }
    }

    private ProviderSettings() {}

    /** What to mend in the settings of the providers; empty if nothing. Asks no provider. */
    public static Optional<String> fault(Environment environment) {
        try {
            var providers = read(environment);
            var ids = new HashSet<String>();
            for (var provider : providers) {
                if (!ids.add(provider.id())) {
                    throw new Wrong("Two identity providers have the id %s: give each its own.".formatted(provider.id()));
                }
            }
            var address = environment.getProperty("vidpovid.address", "");
            if (!providers.isEmpty() && !isSafe(address)) {
                throw new Wrong("""
                        Identity providers send people back to vidpovid.address, which is %s: make it the https address of this portal.\
                        """.formatted(address.isEmpty() ? "empty" : address));
            }
            return Optional.empty();
        } catch (Wrong e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    static List<Provider> read(Environment environment) {
        List<Written> written;
        try {
            var nothingUnknown = new NoUnboundElementsBindHandler(BindHandler.DEFAULT); // a mistyped name would be as if it were not there
            written = Binder.get(environment).bind(ALL, Bindable.listOf(Written.class), nothingUnknown).orElse(List.of());
        } catch (BindException e) {
            throw new Wrong("%s cannot be read: look at %s; docs/sign-in.md lists what may stand there."
                            .formatted(ALL, e.getProperty() == null ? e.getName() : e.getProperty().getName()));
        }
        return IntStream.range(0, written.size()).mapToObj(i -> provider(ALL + "[" + i + "]", written.get(i))).toList();
    }

    private static Provider provider(String at, Written one) {
        var id = needed(at + ".id", one.id);
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new Wrong("%s.id is %s, and may have small Latin letters, digits and dashes only.".formatted(at, id));
        }
        var names = Objects.requireNonNullElse(one.name, Map.<String, String>of());
        if (names.values().stream().anyMatch(text -> text.codePoints().anyMatch(Signs::isHidden))) {
            throw new Wrong("%s.name is garbled: write it in a YAML file, which is read as UTF-8, as .properties files are not."
                    .formatted(at));
        }
        var name = new Text(needed(at + ".name.uk", names.get("uk")), needed(at + ".name.en", names.get("en")));
        var issuer = needed(at + ".issuer", one.issuer);
        if (!isSafe(issuer)) throw new Wrong("%s.issuer is %s: it must begin with https, or be on localhost.".formatted(at, issuer));
        var levels = new LinkedHashMap<String, Assurance>();
        Objects.requireNonNullElse(one.levels, Map.<String, String>of())
                .forEach((acr, word) -> levels.put(acr, level(at + ".levels[" + acr + "]", word)));
        var claims = new EnumMap<Claim, String>(Claim.class);
        for (var claim : Claim.values()) claims.put(claim, claim.usual);
        Objects.requireNonNullElse(one.claims, Map.<String, String>of()).forEach((word, called) -> claims.put(claim(at, word), called));
        return new Provider(id, name, URI.create(issuer),
                needed(at + ".client-id", one.clientId), Objects.requireNonNullElse(one.clientSecret, ""), scopes(one), Map.copyOf(levels),
                one.level == null ? Assurance.LOW : level(at + ".level", one.level),
                one.numbersFrom == null ? Assurance.SUBSTANTIAL : level(at + ".numbers-from", one.numbersFrom),
                claims, !Boolean.FALSE.equals(one.userinfo));
    }

    private static List<String> scopes(Written one) {
        return Stream.concat(Stream.of("openid"), Objects.requireNonNullElse(one.scopes, List.of("profile")).stream()).distinct().toList();
    }

    private static String needed(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Wrong("%s is missing: docs/sign-in.md says what belongs there.".formatted(property));
        }
        return value.strip();
    }

    private static Assurance level(String property, String word) {
        return switch (word) {
            case "low" -> Assurance.LOW;
            case "substantial" -> Assurance.SUBSTANTIAL;
            case "high" -> Assurance.HIGH;
            default -> throw new Wrong("%s is %s, and must be low, substantial or high.".formatted(property, word));
        };
    }

    private static Claim claim(String at, String word) {
        var words = Stream.of(Claim.values()).map(claim -> claim.word).collect(Collectors.joining(", "));
        return Stream.of(Claim.values()).filter(claim -> claim.word.equals(word)).findAny()
                .orElseThrow(() -> new Wrong("%s.claims has %s, and knows only %s.".formatted(at, word, words)));
    }

    /** Whether what goes there can be read by nobody on the way. */
    static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null || uri.getFragment() != null || uri.getQuery() != null) return false;
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
