package com.academy.trial.bell.web;

import com.academy.platform.audit.NotAudited;
import com.academy.platform.domain.Ids;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForServices;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.security.ForStudents;
import com.academy.platform.web.PageRequest;
import com.academy.platform.web.SecretAnswer;
import com.academy.platform.web.WriteId;
import com.academy.trial.bell.RingBell;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bells")
@ForSignedIn
@NotAudited("Bells are for tests alone.")
class BellController {

    private final RingBell ringBell;

    BellController(RingBell ringBell) {
        this.ringBell = ringBell;
    }

    record HangRequest(@NotNull @Size(max = 20) String name) {}

    record RingRequest(@Max(100) int times, boolean breaking) {}

    record ChimeRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid RingRequest> rings) {}

    record Chimed(int times) {}

    record Hung(UUID id, String name, UUID organizationId) {}

    record Rung(long sequence) {}

    record Greeting(String text) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Hung> hang(@Valid @RequestBody HangRequest request, CurrentUser user) {
        UUID id = Ids.next();
        ringBell.hang(id, user.organizationId(), user.id());
        return ResponseEntity.created(URI.create("/bells/" + id))
                .eTag("0")
                .header("X-Position", "bell/%s@0".formatted(id))
                .body(new Hung(id, request.name(), user.organizationId()));
    }

    record Locked(UUID id, String secret) {}

    @PostMapping("/locked")
    @SecretAnswer
    Locked hangLocked(CurrentUser user) {
        UUID id = Ids.next();
        ringBell.hang(id, user.organizationId(), user.id());
        return new Locked(id, "shown once");
    }

    record Coded(UUID id, String code, long bells) {}

    /** The code can be told again. */
    @PostMapping("/coded")
    Coded hangCoded(CurrentUser user, WriteId write) {
        if (!write.repeated()) {
            ringBell.hang(write.value(), user.organizationId(), user.id());
        }
        return new Coded(write.value(), "code of " + write.value(), ringBell.count(write.value()));
    }

    @PostMapping("/{id}/rings")
    Rung ring(@PathVariable UUID id, @Valid @RequestBody RingRequest request) {
        return new Rung(ringBell.ring(id, request.times(), request.breaking()));
    }

    @PostMapping("/chimes")
    Chimed chime(@Valid @RequestBody ChimeRequest request) {
        return new Chimed(request.rings().stream().mapToInt(RingRequest::times).sum());
    }

    @GetMapping
    PageRequest page(PageRequest request) {
        return request;
    }

    @ForEveryone
    @GetMapping("/hello")
    Greeting hello(Optional<CurrentUser> user) {
        return new Greeting(user.map(it -> it.role().name()).orElse("nobody"));
    }

    @ForAdmins
    @GetMapping("/for-admins")
    Greeting forAdmins(CurrentUser user) {
        return new Greeting(user.organizationId().toString());
    }

    @ForStudents
    @GetMapping("/for-students")
    Greeting forStudents() {
        return new Greeting("student");
    }

    @ForServices
    @GetMapping("/for-services")
    Greeting forServices(com.academy.platform.security.CallingService service) {
        return new Greeting(service.name());
    }
}
