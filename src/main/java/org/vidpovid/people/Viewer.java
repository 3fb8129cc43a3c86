package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is looking. Carries all that a query needs to know of them, so that authorization is a condition and never a join.
 *
 * @param personId null for somebody without an account
 * @param representedId for whom: the person who gave them a mandate, or they themselves
 * @param unitIds the units where they hold a post
 * @param heldIds the matters that they opened by a code in this browser
 * @param assurance how surely it is known who they are
 */
public record Viewer(@Nullable UUID personId, String name, @Nullable UUID representedId, Set<UUID> unitIds, Set<UUID> postIds,
        Set<UUID> heldIds,
                     Set<Role> roles, Assurance assurance)
        implements AuthenticatedPrincipal, Serializable {

    public static Viewer withoutAccount(Set<UUID> heldIds) {
        return new Viewer(null, "", null, Set.of(), Set.of(), heldIds, Set.of(), Assurance.NONE);
    }

    public Viewer holding(Set<UUID> heldIds) {
        return new Viewer(personId, name, representedId, unitIds, postIds, heldIds, roles, assurance);
    }

    public boolean isOfficial() {
        return !postIds.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return name;
    }
}
