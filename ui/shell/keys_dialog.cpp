// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keys_dialog.h"

#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/shell/place.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace wellpulse::ui {

namespace {

QString nameOf(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

KeyGroup everywhere()
{
    KeyGroup group{KeysDialog::tr("Everywhere"), {}};
    for (const Place place : allPlaces) {
        if (!placeKey(place).isEmpty())
            group.lines.push_back({nameOf(placeKey(place)), placeWords(place)});
    }
    group.lines.append({{nameOf(Qt::Key_Escape), KeysDialog::tr("Back, step by step to my wells")},
        {nameOf(undoKey), KeysDialog::tr("Take the last save back")}, {nameOf(lockKey), KeysDialog::tr("Lock")},
        {nameOf(helpKey), KeysDialog::tr("These keys")},
        {KeysDialog::tr("Tab, Shift+Tab"), KeysDialog::tr("Next field, field before")},
        {KeysDialog::tr("Alt+underlined letter"), KeysDialog::tr("Press that button")}});
    return group;
}

KeyGroup onMyWells()
{
    return {KeysDialog::tr("My wells"),
        {{nameOf(searchKey), KeysDialog::tr("Search wells")},
            {KeysDialog::tr("Up, Down"), KeysDialog::tr("Choose a well")},
            {KeysDialog::tr("Enter"), KeysDialog::tr("Enter production for that well")},
            {KeysDialog::tr("%1, %2").arg(nameOf(placeKey(Place::History)), nameOf(placeKey(Place::Charts))),
                KeysDialog::tr("History or charts of that well")}}};
}

KeyGroup inEntry()
{
    return {KeysDialog::tr("Enter production"),
        {{KeysDialog::tr("Enter"), KeysDialog::tr("Next field")},
            {KeysDialog::tr("Ctrl+Enter"), KeysDialog::tr("Save and go to the next well")},
            {nameOf(Qt::CTRL | Qt::Key_S), KeysDialog::tr("Save and stay on this well")},
            {nameOf(Qt::CTRL | Qt::Key_D), KeysDialog::tr("Same as yesterday")},
            {nameOf(Qt::CTRL | Qt::Key_R), KeysDialog::tr("Say that this volume was not read")}}};
}

KeyGroup withPhotos()
{
    return {KeysDialog::tr("Photos"),
        {{nameOf(QKeySequence::Paste), KeysDialog::tr("Paste a photo into the maintenance")},
            {nameOf(Qt::Key_Delete), KeysDialog::tr("Remove the photo that has the focus")},
            {KeysDialog::tr("Left, Right"), KeysDialog::tr("Photo before, next photo")},
            {KeysDialog::tr("Shift+arrows, Up, Down"), KeysDialog::tr("Move a photo shown at 100 %")}}};
}

} // namespace

QList<KeyGroup> allKeys()
{
    return {everywhere(), onMyWells(), inEntry(), withPhotos()};
}

KeysDialog::KeysDialog(const Appearance &appearance, const QList<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysDialog");
    setWindowTitle(tr("Keys"));
    setProperty("look", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, 720);
    page->setFocusPolicy(Qt::StrongFocus); // the arrow keys scroll
    layout->addWidget(page, 1);
    auto *title = new QLabel(tr("Keys"));
    title->setProperty("look", QStringLiteral("title"));
    page->column()->addWidget(title);
    for (const KeyGroup &group : groups) {
        auto *heading = new QLabel(group.title);
        heading->setProperty("look", QStringLiteral("strong"));
        heading->setWordWrap(true);
        page->column()->addWidget(heading);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(appearance.metrics.gapPx);
        grid->setColumnStretch(0, 2);
        grid->setColumnStretch(1, 3);
        for (const KeyLine &line : group.lines) {
            const int row = grid->rowCount();
            for (const auto &[column, words] : {std::pair(0, line.key), std::pair(1, line.words)}) {
                auto *label = new QLabel(words);
                label->setWordWrap(true);
                label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
                grid->addWidget(label, row, column);
            }
        }
        page->column()->addLayout(grid);
    }
    auto *close = new TouchButton(appearance, ButtonLook::Primary, Icon::Back, tr("&Close"));
    close->setObjectName(u"closeKeysButton");
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 12);
    foot->addWidget(close, 0, Qt::AlignRight);
    layout->addLayout(foot);
    if (parent != nullptr)
        resize(parent->size().boundedTo({appearance.metrics.textPx * 48, parent->height()}));
}

} // namespace wellpulse::ui
