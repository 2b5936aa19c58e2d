#pragma once

namespace gongyou::activities {

/// Registers what playbooks may bring of this domain, and how it is installed and withdrawn.
void add_playbook_table();

}
