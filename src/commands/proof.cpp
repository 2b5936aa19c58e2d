// What can be checked from outside: published figures against the facts, and the journal against its seals.

#include "commands/command.h"

#include "facts/anchor.h"
#include "facts/verify.h"
#include "figures/figures.h"

#include <fmt/format.h>

#include <iostream>

namespace gongyou::commands {

int print_published_figures(const Arguments& arguments)
{
    const auto file = arguments.option("published");
    if (!file) throw Misuse{"请用 --published 写明公布数字的文件（CSV）"};
    Wired wired{house_settings(config_of(arguments))};
    return figures::print_figures(wired.database(), tenant_of(wired, arguments), *file, arguments.option("case").value_or(""), std::cout);
}

int verify_journal(const Arguments& arguments)
{
    Wired wired{house_settings(config_of(arguments))};
    const TenantId tenant = tenant_of(wired, arguments);
    const std::string anchor = arguments.option("anchor").value_or(facts::anchor_file(wired.settings().anchors, tenant));
    const auto verdict = facts::verify(wired.database(), tenant, anchor, facts::signed_by(wired.keys()));
    if (verdict.sound()) {
        fmt::print("封存链完好：{} 号封，{} 条事实，另有 {} 条待封存\n", verdict.seals, verdict.facts, verdict.waiting);
        return done;
    }
    fmt::print("{}\n位置：{}\n种类：{}\n", verdict.sentence, verdict.place, facts::word(verdict.what));
    return wrong;
}

}
