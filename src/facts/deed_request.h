#pragma once

// The one way a changing handler runs: `return in_deed(request, [&](facts::Deed& deed) { … return created(…); });`

#include "facts/facts.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

namespace gongyou::facts {

/// Runs one changing operation of a request as one deed in one transaction, and answers what it answers.
/// The answer is stored in the same transaction under the request's Idempotency-Key: a retry gets it
/// again and changes nothing. `operation(Deed&)` may run more than once; it gives a Response.
/// The actor of the deed is the caller; nobody's where nobody is signed in (a person joining).
///
/// A template over the request's type because an Actor is known above this folder only: it is complete
/// wherever a handler stands.
template <class Asking, class Operation>
Response in_deed(Asking& request, Operation operation)
{
    const PersonId actor = request.caller ? request.caller->person : PersonId{};
    return request.change([&](Transaction& tx) {
        Deed deed{tx, request.tenant, actor, request.now(), request.ids()};
        Response response = operation(deed);
        deed.finish();
        return response;
    });
}

}
