package org.vidpovid.independence;

import static java.util.stream.Collectors.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.independence.SharedPool.Member;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The shared pool of second officials: a superior proposes posts and takes them out, whoever keeps the portal agrees. */
@Controller
record PoolPage(SharedPool pool, Authorities authorities, Pages pages) {

    static final Ask POST = Ask.of("post", "independence.pool.post");

    /**
     * What is in it.
     *
     * @param seats who holds each of the posts
     * @param theirs what the viewer may propose
     */
    record Model(List<Member> members, Map<UUID, Seat> seats, List<Seat> theirs, Form form) {

        Optional<Seat> seat(Member member) {
            return Optional.ofNullable(seats.get(member.postId()));
        }

        boolean isTheirs(Member member) {
            return theirs.stream().anyMatch(seat -> seat.postId().equals(member.postId()));
        }

        List<Option> options() {
            var in = members.stream().map(Member::postId).collect(toSet());
            return theirs.stream().filter(seat -> !in.contains(seat.postId()))
                    .map(seat -> new Option(seat.postId().toString(), Text.same(seat.name()), seat.post())).toList();
        }
    }

    @GetMapping("/office/pool")
    View show(Viewer official) {
        return page(official, Form.blank());
    }

    @PostMapping("/office/pool")
    View propose(@RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var post = reading.choice(POST, model(official, Form.blank()).options().stream().map(Option::value).toList());
        if (post.isEmpty()) return page(official, reading.form());
        pool.propose(UUID.fromString(post.get()), official);
        return pages.go("/office/pool");
    }

    @PostMapping("/office/pool/{id}/end")
    View takeOut(@PathVariable UUID id, Viewer official) {
        pool.takeOut(id, official);
        return pages.go("/office/pool");
    }

    @GetMapping("/admin/pool")
    View proposed() {
        return pages.show(JtepoolProposedGenerated::render, new Model(pool.members(), seats(), List.of(), Form.blank()));
    }

    @PostMapping("/admin/pool/{id}/agreement")
    View agree(@PathVariable UUID id, Viewer keeper) {
        pool.agree(id, keeper);
        return pages.go("/admin/pool");
    }

    private View page(Viewer official, Form form) {
        return pages.show(form, JtepoolGenerated::render, model(official, form));
    }

    private Model model(Viewer official, Form form) {
        return new Model(pool.members(), seats(), pool.ofTheirs(official), form);
    }

    private Map<UUID, Seat> seats() {
        return authorities.seats().stream().collect(toMap(Seat::postId, seat -> seat, (one, _) -> one));
    }
}
