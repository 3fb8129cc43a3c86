package org.vidpovid.openid;

import module java.base;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vidpovid.signin.Ways;
import org.vidpovid.web.NotFound;

/** The identity providers that are configured, in that order. Nothing is asked of them until somebody wants to sign in. */
@Component
class Providers implements Ways {

    private final List<Provider> all;

    Providers(Environment environment) {
        all = ProviderSettings.read(environment);
    }

    /** @throws NotFound if there is none */
    Provider withId(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findAny().orElseThrow(NotFound::new);
    }

    @Override
    public List<Way> offered() {
        return all.stream().map(provider -> new Way(provider.name(), provider.most(), "/sign-in/with/" + provider.id())).toList();
    }
}
