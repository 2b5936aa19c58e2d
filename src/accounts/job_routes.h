#pragma once

#include "accounts/accounts.h"
#include "platform/jobs/jobs.h"

namespace gongyou::accounts {

/// Background jobs as their askers see them; whoever runs the platform sees that they are there, without what they hold.
void add_job_routes(Router& http, const Keys& keys, const jobs::Kinds& kinds);

}
