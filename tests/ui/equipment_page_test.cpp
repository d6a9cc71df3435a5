// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of equipment and maintenance in the window, over a real encrypted store and its threads, by keys and the mouse.
#include "tests/ui/real_window.h"

#include <QtWidgets/QPlainTextEdit>

#include <QtCore/QTemporaryDir>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

/// A laptop with three wells and no equipment yet.
struct Yard {
    QTemporaryDir folder;
    RealDevice device{folder.filePath(QStringLiteral("vault"))};
    RealWindow w{device};

    template <class Widget> Widget *find(const char *name)
    {
        for (auto *widget : w.window().findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        FAIL("not visible: " << name);
        return nullptr;
    }
    template <class Widget> bool shows(const char *name)
    {
        const auto all = w.window().findChildren<Widget *>(QString::fromLatin1(name));
        return std::any_of(all.cbegin(), all.cend(), [](const Widget *widget) { return widget->isVisible(); });
    }
    void press(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QStringList rows()
    {
        QStringList names;
        if (!shows<QListView>("equipmentList"))
            return names;
        const auto *list = find<QListView>("equipmentList");
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names.push_back(list->model()->index(row, 0).data(Qt::DisplayRole).toString());
        return names;
    }
    void save(const QString &notice)
    {
        w.press(Qt::Key_S, Qt::ControlModifier);
        const bool isSaved = QTest::qWaitFor([&] { return w.notice().startsWith(notice); }, 10'000);
        CAPTURE(w.notice().toStdString());
        REQUIRE(isSaved);
    }
    /// A pump jack at the first well, by its form.
    void add(const char *serial)
    {
        w.press(Qt::Key_F8);
        press("addEquipmentButton");
        find<QComboBox>("equipmentFormWellCombo")->setCurrentIndex(0);
        find<QLineEdit>("serialNumberEdit")->setFocus();
        w.keys(serial);
        find<QLineEdit>("manufacturerEdit")->setFocus();
        w.keys("Lufkin");
    }
};

} // namespace

TEST_CASE("equipment is added by its form, found as one types, deleted with a reason and taken back")
{
    Yard yard;
    yard.add("PJ-456");
    yard.save(QStringLiteral("Pump jack PJ-456 was added."));
    yard.w.waitFor([&] { return yard.shows<QLabel>("equipmentStatusLabel"); });
    CHECK(yard.text("equipmentTitleLabel") == u"Pump jack PJ-456");
    CHECK(yard.text("equipmentFactsLabel") == QStringLiteral("Acme Well #1 \u00b7 Lufkin"));
    yard.w.waitFor([&] { return yard.text("equipmentStatusesLabel").contains(u"by you"); });

    yard.add("T-99");
    yard.find<QComboBox>("equipmentFormTypeCombo")->setCurrentIndex(1);
    yard.save(QStringLiteral("Tank T-99 was added."));
    yard.w.press(Qt::Key_F8);
    yard.w.waitFor([&] { return yard.rows().size() == 2; });
    yard.w.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(yard.w.focused() == "equipmentSearchEdit");
    yard.w.keys("j-4");
    yard.w.waitFor([&] { return yard.rows() == QStringList{QStringLiteral("Pump jack PJ-456")}; });
    yard.w.press(Qt::Key_Return); // to the list
    yard.w.press(Qt::Key_Return); // opens the row
    yard.w.waitFor([&] { return yard.shows<QLabel>("equipmentTitleLabel"); });

    yard.press("deleteEquipmentButton");
    yard.w.press(Qt::Key_Return);
    yard.w.waitFor([&] { return yard.shows<QLabel>("errorLabel"); });
    yard.w.keys("Sold");
    yard.w.press(Qt::Key_Return);
    yard.w.waitFor([&] { return yard.w.notice().startsWith(u"Pump jack PJ-456 was deleted."); });
    yard.w.waitFor([&] { return yard.shows<QLabel>("equipmentEmptyLabel"); });
    yard.w.pressNotice(); // Undo
    yard.w.waitFor([&] { return yard.rows() == QStringList{QStringLiteral("Pump jack PJ-456")}; });
}

TEST_CASE("a serial number that other equipment has is told at its field, and nothing is saved")
{
    Yard yard;
    yard.add("PJ-456");
    yard.save(QStringLiteral("Pump jack PJ-456 was added."));
    yard.add("pj-456 ");
    yard.w.press(Qt::Key_S, Qt::ControlModifier);
    yard.w.waitFor([&] { return yard.shows<QLabel>("errorLabel"); });
    CHECK(yard.text("errorLabel").startsWith(u"Other equipment has this serial number already."));
    CHECK(yard.w.focused() == "serialNumberEdit");
    yard.press("leaveEquipmentButton");
    yard.w.press(Qt::Key_F8);
    yard.w.waitFor([&] { return yard.rows().size() == 1; });
}

TEST_CASE("maintenance changes the state, proposes the next date, shows in the timeline and is corrected")
{
    Yard yard;
    yard.add("PJ-456");
    yard.save(QStringLiteral("Pump jack PJ-456 was added."));
    yard.press("logMaintenanceButton");
    CHECK(yard.w.focused() == "descriptionEdit");
    yard.w.waitFor([&] { return yard.shows<QLabel>("proposalLabel"); });
    yard.w.keys("Belt replaced");
    yard.press("maintenanceTypeButton1");
    yard.press("statusAfterButton3");
    yard.save(QStringLiteral("The maintenance of Pump jack PJ-456 was logged. It is due again Nov 19."));
    yard.w.waitFor([&] { return yard.shows<QFrame>("timelineCard0"); });
    CHECK(yard.text("equipmentStatusLabel") == u"Failed");
    CHECK(yard.text("equipmentDueLabel") == u"Due Nov 19");
    yard.w.waitFor([&] { return yard.text("equipmentStatusesLabel").count(u'\n') == 1; });

    yard.press("timelineCorrectButton0");
    CHECK(yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Belt replaced");
    yard.find<QLineEdit>("technicianEdit")->setFocus();
    yard.w.keys("Jo");
    yard.w.waitFor([&] { return yard.find<QComboBox>("maintenanceEquipmentCombo")->count() == 1; });
    yard.save(QStringLiteral("The maintenance of Pump jack PJ-456 was corrected."));
    yard.w.waitFor([&] {
        if (!yard.shows<QFrame>("timelineCard0"))
            return false;
        const auto labels = yard.find<QFrame>("timelineCard0")->findChildren<QLabel *>();
        return std::any_of(
            labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u"Done by Jo"); });
    });
}

TEST_CASE("what is overdue stands on Home and leads to the form")
{
    Yard yard;
    yard.add("PJ-456");
    yard.save(QStringLiteral("Pump jack PJ-456 was added."));
    yard.press("logMaintenanceButton");
    yard.w.waitFor([&] { return yard.shows<QLabel>("proposalLabel"); });
    yard.w.keys("Greased");
    yard.save(QStringLiteral("The maintenance"));
    yard.w.today = yard.w.today.addDays(31);
    yard.w.lock();
    yard.w.unlock();
    yard.w.window().showHome();
    yard.w.waitFor([&] { return yard.shows<QAbstractButton>("dueButton0"); });
    CHECK(
        yard.find<QAbstractButton>("dueButton0")->text().startsWith(u"Pump jack PJ-456, Acme Well #1\nOverdue since"));
    yard.press("dueButton0");
    yard.w.waitFor([&] { return yard.find<QComboBox>("maintenanceEquipmentCombo")->count() == 1; });
    CHECK(yard.find<QComboBox>("maintenanceEquipmentCombo")->currentText() == u"Pump jack PJ-456");

    yard.find<QPlainTextEdit>("descriptionEdit")->setFocus();
    yard.w.keys("Greased");
    yard.w.window().wear(ui::Appearance::of({ui::ThemeName::Dark, 100, false})); // the page is made anew
    yard.w.window().go(ui::Place::Maintenance);
    CHECK(yard.find<QComboBox>("maintenanceEquipmentCombo")->currentText() == u"Pump jack PJ-456");
    CHECK(yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Greased");
}

TEST_CASE("a lock costs no keystroke of maintenance")
{
    Yard yard;
    yard.add("PJ-456");
    yard.save(QStringLiteral("Pump jack PJ-456 was added."));
    yard.press("logMaintenanceButton");
    yard.w.keys("Half a sent");
    yard.w.lock();
    yard.w.unlock();
    yard.w.waitFor([&] { return yard.shows<QPlainTextEdit>("descriptionEdit"); });
    yard.w.waitFor([&] { return yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Half a sent"; });
}
